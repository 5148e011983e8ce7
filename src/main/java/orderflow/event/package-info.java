/** The market's vocabulary: what can happen, in fixed-point prices and quantities; knows no venue and no file. */
package orderflow.event;
