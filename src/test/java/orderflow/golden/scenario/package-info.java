/** Made-up sessions at the limits of the rules; {@code ScenarioFiles} writes them to the golden folder. */
package orderflow.golden.scenario;
