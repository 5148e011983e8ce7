package orderflow.file;

import com.sun.security.auth.module.UnixSystem;
import java.util.OptionalLong;

/** The user that this process runs as. */
public final class ProcessUser {

    private static final OptionalLong ID = find();

    private ProcessUser() {}

    /** The number of the user; empty where the Java at hand cannot tell. */
    public static OptionalLong id() {
        return ID;
    }

    /** True for a file of this user; also where nobody can tell who that is. */
    static boolean owns(long owner) {
        return ID.isEmpty() || ID.getAsLong() == owner;
    }

    private static OptionalLong find() {
        try {
            return OptionalLong.of(new UnixSystem().getUid());
        } catch (LinkageError e) {
            // A Java made without that module.
            return OptionalLong.empty();
        }
    }
}
