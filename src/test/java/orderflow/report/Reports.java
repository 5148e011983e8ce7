package orderflow.report;

import java.math.BigDecimal;
import orderflow.event.Quantity;

/** What the tests of the page share. */
final class Reports {

    /** The rules of rarity with their default thresholds. */
    static final ReportRules RARITY =
            new ReportRules.RarityRules(60, 15, new BigDecimal("50000"), new BigDecimal("0.60"));

    /** The specified rules with their default thresholds. */
    static final ReportRules SPECIFIED = new ReportRules.SpecifiedRules(
            Quantity.shares(10_000), Quantity.shares(1_000), 120_000, new BigDecimal("3.0"), new BigDecimal("0.60"));

    /** 2026-03-03 10:00 in New York. */
    static final long DAY = 1_772_550_000_000L;

    private Reports() {}
}
