/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A program that is built without a single protection, for test-hardening to miss them all in it. */
#include <stdio.h>
#include <string.h>

int
main (int argc, char **argv)
{
  char name[8];

  strcpy (name, argc > 1 ? argv[1] : "soft");
  return puts (name) < 0;
}
