package io.github.jwtsecret;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

import io.github.jwtsecret.key.SecretMaterial;

/**
 * The cut of the auto-configuration.
 */
class ArchitectureTests {

	private static final String AUTO_CONFIGURATION = "io.github.jwtsecret.autoconfigure..";

	/** Every class outside the core that sees secret bytes. */
	private static final Set<String> LISTED_CALLERS = Set.of("io.github.jwtsecret.jwt.HmacSigner",
			"io.github.jwtsecret.autoconfigure.KeySetReader", "io.github.jwtsecret.autoconfigure.Redaction",
			"io.github.jwtsecret.autoconfigure.SecretReading", "io.github.jwtsecret.reload.KeyRingHolder");

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.jwtsecret");

	@Test
	void packagesWhenSlicedHaveNoCycles() {
		SlicesRuleDefinition.slices()
			.matching("io.github.jwtsecret.(**)")
			.should()
			.beFreeOfCycles()
			.check(this.classes);
	}

	@Test
	void autoConfigurationWhenCompiledIsImportedByNothing() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage(AUTO_CONFIGURATION)
			.should()
			.dependOnClassesThat(Predicates.resideInAPackage(AUTO_CONFIGURATION))
			.check(this.classes);
	}

	@Test
	void autoConfigurationsWhenDeclaredArePublicAndFinal() {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.check(this.classes);
		ArchRuleDefinition.constructors()
			.that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePackagePrivate()
			.check(this.classes);
	}

	@Test
	void beanMethodsWhenDeclaredArePackagePrivate() {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.should()
			.bePackagePrivate()
			.check(this.classes);
	}

	@Test
	void secretBytesWhenExportedGoToListedClassesOnly() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("io.github.jwtsecret.key..", "io.github.jwtsecret.policy..")
			.and(DescribedPredicate.describe("are not listed", (type) -> !LISTED_CALLERS.contains(type.getName())))
			.should()
			.callMethod(SecretMaterial.class, "exportBytes")
			.check(this.classes);
	}

}
