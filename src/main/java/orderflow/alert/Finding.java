package orderflow.alert;

import java.math.BigDecimal;
import java.util.Objects;

/** What a detector saw, before it has a number. */
public sealed interface Finding {

    Severity severity();

    /** The answer of the handler's method for this kind of finding. */
    <T> T dispatch(FindingHandler<T> handler);

    /**
     * A size at or over the threshold.
     *
     * @param orderSize in units of {@link orderflow.event.Quantity}
     * @param priceLevel in units of {@link orderflow.event.Price}
     */
    record LargeSeller(Severity severity, Evidence evidence, long orderSize, long priceLevel) implements Finding {
        public LargeSeller {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public <T> T dispatch(FindingHandler<T> handler) {
            return handler.onLargeSeller(this);
        }
    }

    /**
     * A single sale larger than any for long.
     *
     * @param size in units of {@link orderflow.event.Quantity}
     * @param price in units of {@link orderflow.event.Price}
     */
    record RareSale(Severity severity, long size, long price, Rarity rarity) implements Finding {
        public RareSale {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(rarity, "rarity");
        }

        @Override
        public <T> T dispatch(FindingHandler<T> handler) {
            return handler.onRareSale(this);
        }
    }

    /**
     * Half a minute in which more was sold than in any for long.
     *
     * @param sellRatio share of the volume that was sold, half-up to 4 decimals
     * @param volume of the half minute, in units of {@link orderflow.event.Quantity}
     * @param sold the part of it that was signed sell, likewise
     */
    record RareBurst(Severity severity, BigDecimal sellRatio, long volume, long sold, Rarity rarity)
            implements Finding {
        public RareBurst {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(sellRatio, "sellRatio");
            Objects.requireNonNull(rarity, "rarity");
        }

        @Override
        public <T> T dispatch(FindingHandler<T> handler) {
            return handler.onRareBurst(this);
        }
    }

    /**
     * Sudden, mostly sell-side volume.
     *
     * @param volumeRatio volume of the last minute over the baseline, half-up to 4 decimals
     * @param sellRatio share of it signed sell, half-up to 4 decimals
     * @param volume of the last minute, in units of {@link orderflow.event.Quantity}
     * @param baselinePerMinute shares a minute, half-up to a whole number
     */
    record RedBurst(
            Severity severity, BigDecimal volumeRatio, BigDecimal sellRatio, long volume, BigDecimal baselinePerMinute)
            implements Finding {
        public RedBurst {
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(volumeRatio, "volumeRatio");
            Objects.requireNonNull(sellRatio, "sellRatio");
            Objects.requireNonNull(baselinePerMinute, "baselinePerMinute");
        }

        @Override
        public <T> T dispatch(FindingHandler<T> handler) {
            return handler.onRedBurst(this);
        }
    }
}
