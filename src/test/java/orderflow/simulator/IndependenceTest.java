package orderflow.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    @Test
    void usesNoClassOfTheProgram() {
        DescribedPredicate<JavaClass> ofTheProgram = DescribedPredicate.describe(
                "of the program",
                type -> type.getPackageName().startsWith("orderflow")
                        && !type.getPackageName().equals("orderflow.simulator"));

        noClasses()
                .that()
                .resideInAPackage("orderflow.simulator")
                .should()
                .dependOnClassesThat(ofTheProgram)
                .because("a mistake that both share would be seen by neither")
                .check(new ClassFileImporter().importPackages("orderflow.simulator"));
    }
}
