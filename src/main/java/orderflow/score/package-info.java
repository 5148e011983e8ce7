/** What alerts were worth: the market as it went on, and figures of what followed. Nothing that decides may use it. */
package orderflow.score;
