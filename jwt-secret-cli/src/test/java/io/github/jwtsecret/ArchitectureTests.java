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
 * The cut of the tools.
 */
class ArchitectureTests {

	private static final String COMMANDS = "io.github.jwtsecret.cli..";

	private static final String TOOLS = "io.github.jwtsecret.tool..";

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.github.jwtsecret.cli", "io.github.jwtsecret.tool");

	@Test
	void packagesWhenSlicedHaveNoCycles() {
		SlicesRuleDefinition.slices()
			.matching("io.github.jwtsecret.(*)..")
			.should()
			.beFreeOfCycles()
			.check(this.classes);
	}

	@Test
	void toolsWhenCompiledKnowNeitherCommandsNorPicocli() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(TOOLS)
			.should()
			.dependOnClassesThat(Predicates.resideInAnyPackage(COMMANDS, "picocli.."))
			.check(this.classes);
	}

	@Test
	void classesWhenCompiledNeedNothingOfSpring() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat(Predicates.resideInAnyPackage("java..", "org.jspecify..", "picocli..",
					"com.google.gson..", "io.github.jwtsecret.key..", "io.github.jwtsecret.policy..",
					"io.github.jwtsecret.generate..", "io.github.jwtsecret.dotenv..", "io.github.jwtsecret.scan..",
					TOOLS, COMMANDS))
			.check(this.classes);
	}

	@Test
	void secretBytesWhenExportedGoToOneClassOnly() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveFullyQualifiedName("io.github.jwtsecret.tool.SecretText")
			.should()
			.callMethod(SecretMaterial.class, "exportBytes")
			.check(this.classes);
	}

}
