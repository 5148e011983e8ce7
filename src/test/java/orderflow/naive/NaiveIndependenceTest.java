package orderflow.naive;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The naive implementation is worth comparing with only while it shares nothing with the program. */
class NaiveIndependenceTest {

    @Test
    void usesNoClassOfTheProgram() {
        JavaClasses classes = new ClassFileImporter().importPackages("orderflow.naive");
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat(resideInAPackage("orderflow..").and(not(resideInAPackage("orderflow.naive.."))))
                .check(classes);
    }
}
