package gsw.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "gsw", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modules_depend_in_one_direction = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("gsw..")
            .withOptionalLayers(true)
            .layer("app")
            .definedBy("gsw.app..")
            .layer("reports")
            .definedBy("gsw.reports..")
            .layer("queries")
            .definedBy("gsw.queries..")
            .layer("etl")
            .definedBy("gsw.etl..")
            .layer("warehouse")
            .definedBy("gsw.warehouse..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("etl")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("queries")
            .mayOnlyBeAccessedByLayers("reports", "app")
            .whereLayer("warehouse")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule etl_and_queries_meet_only_in_the_schema = noClasses()
            .that()
            .resideInAPackage("gsw.etl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gsw.queries..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule queries_know_nothing_of_etl = noClasses()
            .that()
            .resideInAPackage("gsw.queries..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gsw.etl..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule spring_stays_in_the_jobs = noClasses()
            .that()
            .resideOutsideOfPackage("gsw.etl.job..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule reports_contain_no_sql = noClasses()
            .that()
            .resideInAPackage("gsw.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.duckdb..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule office_files_are_read_by_etl_and_made_for_senders_by_two_packages_of_reports = noClasses()
            .that()
            .resideOutsideOfPackages("gsw.etl..", "gsw.reports.finding..", "gsw.reports.form..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
            .because("such a name says nothing of what the class knows");

    @ArchTest
    static final ArchRule packages_form_no_cycles = slices().matching("gsw.(*).(**)")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("gsw.warehouse.schema.."), resideInAPackage("gsw.warehouse.schema.."))
            .allowEmptyShould(true);
}
