/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waiting costs: two laws of queues, in whatever unit of time the rates are given (doc/model.md §7.3).
 * Little 1961: mean number inside = throughput × mean time inside. Kingman 1961 for one server:
 * wait ≈ ρ/(1 − ρ) × (ca² + cs²)/2 × service time; for a whole team an approximation. Plain arithmetic. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Spread of the times between arrivals and of the times of service, as shares of their means: assumptions. */
#define DFP_QUEUE_ARRIVAL_SPREAD 1.0
#define DFP_QUEUE_SERVICE_SPREAD 0.8
/* Above this load at the bottleneck queues double and double again: an assumption, after Reinertsen 2009. */
#define DFP_QUEUE_LOAD_GOOD 0.80
#define DFP_QUEUE_LOAD_MAXIMUM 0.85

/* ρ/(1 − ρ): how many times its own service a piece waits when all comes by chance; INFINITY from 1 on. */
double dfp_queue_get_factor (double load);
/* Mean wait in front of a server with @capacity (> 0) that @arrivals come to; INFINITY when it cannot keep up. */
double dfp_queue_get_wait (double arrivals, double capacity, double arrival_spread, double service_spread);
/* Mean time inside with @inside there and @throughput leaving; NAN when nothing is inside or leaves. */
double dfp_queue_get_time (double inside, double throughput);

G_END_DECLS
