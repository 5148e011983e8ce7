package orderflow.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled classes of the program, without its tests. */
final class Program {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("orderflow");

    /** The rooms whose decisions must be the same in a watch and in its replay. */
    static final String[] DECIDING = {
        "orderflow.event..",
        "orderflow.alert..",
        "orderflow.market..",
        "orderflow.detect..",
        "orderflow.risk..",
        "orderflow.engine.."
    };

    private Program() {}
}
