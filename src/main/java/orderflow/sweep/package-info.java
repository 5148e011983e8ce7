/** Sweeps: what the alerts of many combinations of settings were worth, which of them is best and how much that says. */
package orderflow.sweep;
