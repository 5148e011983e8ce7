package orderflow.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a decision may not depend on, and what only the command line may touch: what makes replay equal watch. */
class SurroundingsTest {

    @Test
    void decisionsReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(Program.DECIDING)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat(equivalentTo(Clock.class))
                .orShould()
                .callMethodWhere(targetOwner(resideInAPackage("java.time..")).and(target(name("now"))))
                .orShould()
                .callConstructorWhere(targetOwner(equivalentTo(java.util.Date.class)))
                .check(Program.CLASSES);
    }

    @Test
    void decisionsDrawNoRandomNumbers() {
        noClasses()
                .that()
                .resideInAnyPackage(Program.DECIDING)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.random.RandomGenerator.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(Program.CLASSES);
    }

    @Test
    void decisionsReadNoFilesAndNoEnvironment() {
        noClasses()
                .that()
                .resideInAnyPackage(Program.DECIDING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                .orShould()
                .dependOnClassesThat(resideInAPackage("java.io").and(nameMatching(".*(File|Stream|Reader|Writer).*")))
                .orShould()
                .callMethodWhere(targetOwner(equivalentTo(System.class)).and(target(nameMatching("get(env|Property)"))))
                .check(Program.CLASSES);
    }

    @Test
    void decisionsLogNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(Program.DECIDING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "ch.qos.logback..", "java.util.logging..")
                .orShould()
                .dependOnClassesThat(equivalentTo(System.Logger.class))
                .check(Program.CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProcessAndHasItsStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("orderflow.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethodWhere(targetOwner(equivalentTo(Runtime.class)).and(target(nameMatching("exit|halt"))))
                .orShould()
                .accessFieldWhere(targetOwner(equivalentTo(System.class)).and(target(nameMatching("in|out|err"))))
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(Program.CLASSES);
    }

    /** What is made elsewhere has the rights that the umask of the process leaves. */
    @Test
    void filesAndFoldersThatStayAreMadeInOneRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage("orderflow.file..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.file\\.attribute\\.PosixFilePermissions?")
                .orShould()
                .callMethodWhere(targetOwner(equivalentTo(Files.class))
                        .and(target(
                                nameMatching("create(File|Directory|Directories)|newOutputStream|newBufferedWriter"))))
                .check(Program.CLASSES);
    }

    @Test
    void whatIsWrittenDoesNotDependOnTheUsersLanguage() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(Program.CLASSES);
    }
}
