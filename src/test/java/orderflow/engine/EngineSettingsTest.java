package orderflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Set;
import orderflow.alert.Evidence;
import orderflow.detect.rarity.RaritySettings;
import orderflow.detect.specified.LargeSellerSettings;
import orderflow.detect.specified.RedBurstSettings;
import orderflow.risk.RarityExitPolicy;
import orderflow.risk.RarityExitSettings;
import orderflow.risk.SpecifiedExitPolicy;
import orderflow.risk.SpecifiedExitSettings;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    private static final RaritySettings RARITY =
            new RaritySettings(60, 15, new BigDecimal("50000"), new BigDecimal("0.60"), 120_000);
    private static final RarityExitSettings RARITY_EXIT = new RarityExitSettings(1_800_000);
    private static final RedBurstSettings RED_BURST =
            new RedBurstSettings(new BigDecimal("3.0"), new BigDecimal("4.0"), new BigDecimal("0.60"), 120_000, 1_000);
    private static final SpecifiedExitSettings SPECIFIED_EXIT = new SpecifiedExitSettings(120_000);

    @Test
    void rarityHasOneDetectorAndAnExitPolicyOfItsOwn() {
        EngineSettings rules = new EngineSettings.RarityRules(RARITY, RARITY_EXIT);

        assertThat(rules.detectors()).containsExactly(new DetectorRecipe.Rarity(RARITY));
        assertThat(rules.exitPolicy()).isInstanceOf(RarityExitPolicy.class).isNotSameAs(rules.exitPolicy());
    }

    @Test
    void theSpecifiedRulesHaveADetectorForEachKindOfEvidence() {
        LargeSellerSettings sellers =
                new LargeSellerSettings(10_000, 120_000, Set.of(Evidence.BID_LEVEL, Evidence.SELL_PRINT));
        EngineSettings rules = new EngineSettings.SpecifiedRules(RED_BURST, sellers, SPECIFIED_EXIT);

        assertThat(rules.detectors())
                .containsExactlyInAnyOrder(
                        new DetectorRecipe.RedBurst(RED_BURST),
                        DetectorRecipe.largeSeller(Evidence.BID_LEVEL, sellers),
                        DetectorRecipe.largeSeller(Evidence.SELL_PRINT, sellers));
        assertThat(rules.exitPolicy()).isInstanceOf(SpecifiedExitPolicy.class);
    }

    @Test
    void nothingOfThemMayBeMissing() {
        assertThatNullPointerException().isThrownBy(() -> new EngineSettings.RarityRules(null, RARITY_EXIT));
        assertThatNullPointerException().isThrownBy(() -> new EngineSettings.RarityRules(RARITY, null));
    }
}
