/** What the detectors and the exit policy say: alerts and exit signals, with the figures a person can check. */
package orderflow.alert;
