/** The checks behind {@code healthcheck}: whether feed, key, plan, clock, log folder and a running watch are fit. */
package orderflow.health;
