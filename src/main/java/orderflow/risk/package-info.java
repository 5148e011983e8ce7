/** Positions, and when to advise to leave them. */
package orderflow.risk;
