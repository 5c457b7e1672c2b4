/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calls of store and document to the system and to GLib's files, timers and workers, led to the simulated disk and
 * clock. The linker puts them in the place of the real ones (--wrap). Functions of GLib that reach the disk are led
 * there as a whole, because their own calls stay inside GLib; each is one call that succeeds or fails. */
#pragma once

#include "tests/simulator/clock.h"
#include "tests/simulator/disk.h"

G_BEGIN_DECLS

#define CALLS_HOME DISK_ROOT "/home"   /* where plans are */
#define CALLS_STATE DISK_ROOT "/state" /* the state folder of the user */

/* A rule that is broken on purpose. */
typedef enum
{
  BREACH_NONE,
  BREACH_BLIND,   /* whatever stands at the target is overwritten */
  BREACH_HOARDER, /* what is saved or discarded stays in recovery */
} Breach;

/* Both are borrowed until the next time. NULL: the real ones. */
void calls_lead (Disk *disk, Clock *clock, Breach breach);

G_END_DECLS
