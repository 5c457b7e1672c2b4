# SPDX-License-Identifier: GPL-3.0-or-later
"""The rival: the seven steps with all futures side by side in numpy arrays, from the model that bench-forecast
writes. Prints futures a second and the 80% of the finish."""
import json
import sys
import time

import numpy as np

N = 10000
random = np.random.default_rng(1)
model = json.load(open(sys.argv[1]))
months, limit, disciplines, demand, cross, spread, dependence, planned, later, objectives = model["numbers"]
months, disciplines, objectives = int(months), int(disciplines), int(objectives)
grid = np.linspace(-6, 6, 1001)


def stay(capacity, numbers, ramps, comes, until):
    allocation, ramp, first_day, steeper = numbers[4], numbers[10], numbers[11], numbers[12]
    full = comes + ramp if ramps else comes
    for month in range(int(numbers[5]), int(numbers[6])):
        a = np.maximum(comes, month)
        b = np.maximum(np.minimum(until, month + 1), a)
        knee = np.minimum(np.maximum(full, a), b)
        if ramps:
            capacity[month] += (knee - a) * (first_day + steeper * (a + knee - 2 * comes))
        capacity[month] += (b - knee) * allocation


def play_people(capacity):
    cost = np.zeros(N)
    nothing = np.zeros((months, N))
    for row in model["rows"]:
        numbers = row["numbers"]
        heads, joiners, late, discipline, _, start, end, hazard, lead, slip = numbers[:10]
        pay, joining, not_joining = numbers[13:16]
        place = capacity[int(discipline)] if discipline >= 0 else nothing
        for head in range(int(heads)):
            comes = np.full(N, start)
            if head < late:
                comes += np.minimum(random.exponential(size=N) * slip, 6)
            cost -= np.where(comes >= end, not_joining, 0)
            ramps = head < joiners
            while (comes < end).any():
                leaves = comes + random.exponential(size=N) / hazard if hazard > 0 else np.full(N, np.inf)
                until = np.minimum(leaves, end)
                there = comes < end
                if discipline >= 0:
                    stay(place, numbers, ramps, comes, until)
                cost += np.where(there, (until - comes) * pay, 0)
                comes = leaves + lead
                cost += np.where(comes < end, joining, 0)
                ramps = True
    return cost


def work(left, rates):
    items = model["items"]
    done = np.full((len(items), N), np.inf)
    now = np.zeros(N)
    while True:
        closed = True
        while closed:
            closed = False
            for i, item in enumerate(items):
                ready = (left[i] <= 1e-9) & np.isinf(done[i]) & (now >= item["numbers"][0])
                for before in item["after"]:
                    ready &= np.isfinite(done[before])
                if ready.any():
                    done[i][ready] = now[ready]
                    closed = True
        busy = (now < limit) & np.isinf(done).any(axis=0)
        if not busy.any():
            return done
        month = np.minimum(now.astype(int), months - 1)
        rate = np.where(busy, rates[month, np.arange(N)], 0)
        until = np.floor(now) + 1
        given = []
        for i, item in enumerate(items):
            open_now = np.isinf(done[i]) & (now >= item["numbers"][0])
            for before in item["after"]:
                open_now &= np.isfinite(done[before])
            share = np.where(open_now, np.minimum(rate, item["numbers"][1]), 0)
            rate = rate - share
            given.append(share)
            with np.errstate(divide="ignore", invalid="ignore"):
                until = np.where(share > 0, np.minimum(until, now + left[i] / share), until)
        for i, share in enumerate(given):
            left[i] -= share * (until - now)
        now = np.where(busy, until, now)


def play():
    together, factor = random.standard_normal(N), np.exp(spread * random.standard_normal(N))
    left = [np.interp(dependence**0.5 * together + (1 - dependence) ** 0.5 * random.standard_normal(N), grid,
                      item["effort"]) for item in model["items"]]
    capacity = np.zeros((disciplines, months, N))
    cost = planned - sum(r["numbers"][0] * r["numbers"][13] * (r["numbers"][6] - r["numbers"][5]) for r in model["rows"])
    cost = cost + play_people(capacity)
    capacity = np.maximum(capacity, 0)
    rates = capacity.sum(axis=0)
    if demand > 0:
        wanted = [capacity[d] * model["per-demand"][d] for d in range(disciplines) if model["per-demand"][d] > 0]
        rates = (1 - cross) * np.minimum.reduce(wanted) + cross * rates / demand
    rates *= factor * np.array(model["lost"])[:, None]
    done = work(left, rates)
    finish, reached = done.max(axis=0), np.zeros((objectives, N))
    for i, item in enumerate(model["items"]):
        if item["numbers"][2] >= 0:
            o = int(item["numbers"][2])
            reached[o] = np.maximum(reached[o], done[i])
    for risk in model["risks"]:
        chance, price, o = risk["numbers"]
        struck = random.random(N) < chance
        delay = np.where(struck, np.interp(random.standard_normal(N), grid, risk["delay"]), 0)
        cost += struck * price
        reached[slice(None) if o < 0 else int(o)] += delay
    finish = np.maximum(finish, reached.max(axis=0)) if objectives else finish
    finish[finish > limit] = np.inf
    cost += np.where(finish > months, later * np.minimum(finish - months, 1e9), 0)
    return finish


best = np.inf
for _ in range(3):
    start = time.process_time()
    finish = np.sort(play())
    best = min(best, time.process_time() - start)
print(N / best, finish[int(0.8 * N) - 1])
