package io.github.jwtsecret;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * The cut of the core.
 */
class ArchitectureTests {

	private final JavaClasses core = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.jwtsecret");

	@Test
	void packagesWhenSlicedHaveNoCycles() {
		SlicesRuleDefinition.slices().matching("io.github.jwtsecret.(*)..").should().beFreeOfCycles().check(this.core);
	}

	@Test
	void coreWhenCompiledDependsOnTheJdkAndJSpecifyOnly() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat(Predicates.resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..",
					"io.github.jwtsecret.."))
			.check(this.core);
	}

	@Test
	void keyWhenCompiledKnowsNoOtherPackage() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage("io.github.jwtsecret.key..")
			.should()
			.dependOnClassesThat(Predicates.resideInAnyPackage("io.github.jwtsecret..")
				.and(Predicates.resideOutsideOfPackages("io.github.jwtsecret.key..")))
			.check(this.core);
	}

	@Test
	void secretBytesWhenExportedGoToListedPackagesOnly() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.github.jwtsecret.key..", "io.github.jwtsecret.policy..")
			.should()
			.callMethod(SecretMaterial.class, "exportBytes")
			.check(this.core);
	}

}
