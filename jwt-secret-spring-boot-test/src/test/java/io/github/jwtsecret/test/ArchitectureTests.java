package io.github.jwtsecret.test;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import io.github.jwtsecret.key.SecretMaterial;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The cut of the test support.
 */
class ArchitectureTests {

	/** Every class that sees secret bytes. */
	private static final Set<String> LISTED_CALLERS = Set.of(
			"io.github.jwtsecret.test.context.RandomSecretPropertySource",
			"io.github.jwtsecret.test.context.RandomSecrets$Form");

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.withImportOption(new ImportOption.DoNotIncludeJars())
		.importPackages("io.github.jwtsecret.test");

	@Test
	void packagesWhenSlicedHaveNoCycles() {
		SlicesRuleDefinition.slices()
			.matching("io.github.jwtsecret.(**)")
			.should()
			.beFreeOfCycles()
			.check(this.classes);
	}

	@Test
	void classesOfContextWhenCompiledAreNotPublic() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.github.jwtsecret.test.context")
			.should()
			.bePublic()
			.check(this.classes);
	}

	@Test
	void webClassesWhenAbsentAreNotNeededByOthers() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("io.github.jwtsecret.test.web")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.test.web..", "jakarta.servlet..")
			.check(this.classes);
	}

	@Test
	void secretBytesWhenExportedGoToListedClassesOnly() {
		ArchRuleDefinition.noClasses()
			.that(DescribedPredicate.describe("are not listed", (type) -> !LISTED_CALLERS.contains(type.getName())))
			.should()
			.callMethod(SecretMaterial.class, "exportBytes")
			.check(this.classes);
	}

	@Test
	void typesWhenCountedAreHalfPublicAtMost() {
		long types = this.classes.stream().filter((type) -> !type.getSimpleName().equals("package-info")).count();
		long publicTypes = this.classes.stream()
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.count();
		assertThat(publicTypes).isPositive().isLessThanOrEqualTo(types / 2);
	}

}
