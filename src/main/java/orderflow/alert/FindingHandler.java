package orderflow.alert;

/**
 * One method for each kind of finding; without defaults, so that a new kind must be answered everywhere.
 *
 * @param <T> what is asked of a finding
 */
public interface FindingHandler<T> {

    T onLargeSeller(Finding.LargeSeller seller);

    T onRedBurst(Finding.RedBurst burst);

    T onRareSale(Finding.RareSale sale);

    T onRareBurst(Finding.RareBurst burst);
}
