package orderflow.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ProductsPropertyTest {

    @Property(seed = "2")
    void comparesAsExactNumbersDo(
            @ForAll @LongRange(max = Long.MAX_VALUE) long a,
            @ForAll @LongRange(max = Long.MAX_VALUE) long b,
            @ForAll @LongRange(max = Long.MAX_VALUE) long c,
            @ForAll @LongRange(max = Long.MAX_VALUE) long d) {
        int exact = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(d)));
        assertThat(Integer.signum(Products.compare(a, b, c, d))).isEqualTo(exact);
        assertThat(Products.compare(a, b, b, a)).isZero();
    }
}
