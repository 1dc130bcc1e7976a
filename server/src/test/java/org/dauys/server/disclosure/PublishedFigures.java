package org.dauys.server.disclosure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/**
 * The one door: rules for whatever shows figures about people of meetings and polls. A room that gets pages, exports, feeds or
 * templates falls under them by its names; a room's own type that holds such counts is to be marked {@link CountsPeople}.
 */
final class PublishedFigures {
    private static final Pattern SHOWS = Pattern.compile(
            ".*(Page|Export|Feeds?|Api|Api[A-Z]\\w*|Csv|Calendars|Events|Poster|Pack|FiguresTables|Report|Sentence)");

    private PublishedFigures() {}

    /** What is shown to readers: classes by their names, and compiled templates. */
    private static final DescribedPredicate<JavaClass> SHOWN = describe(
            "pages, exports and templates",
            one -> SHOWS.matcher(one.getSimpleName()).matches()
                    || one.getPackageName().startsWith("gg.jte.generated"));

    /** They know no type that holds unchecked counts. */
    static ArchRule knowNoRawCounts() {
        return noClasses()
                .that(SHOWN)
                .should()
                .dependOnClassesThat(annotatedWith(CountsPeople.class))
                .because("figures about people reach readers as Disclosed, which only the checker makes");
    }

    /** They call nothing that returns unchecked counts. */
    static ArchRule callNoRawCounts() {
        return noClasses()
                .that(SHOWN)
                .should()
                .accessTargetWhere(JavaAccess.Predicates.target(DescribedPredicate.<AccessTarget>describe(
                        "counts people", target -> target.isAnnotatedWith(CountsPeople.class))))
                .because("figures about people reach readers as Disclosed, which only the checker makes");
    }

    /** A figure that is shown comes from the checker, or out of the table that only a release fills. */
    static ArchRule onlyReleasesMakeFigures() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Checker.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("org.dauys.server.meeting.disclosed.ReleasedFigures")
                .and()
                .doNotHaveFullyQualifiedName("org.dauys.server.meeting.disclosed.ReleasedPolls")
                .should()
                .callConstructorWhere(JavaAccess.Predicates.target(DescribedPredicate.<AccessTarget>describe(
                        "make a shown figure", target -> target.getOwner().isEquivalentTo(Figure.Shown.class))))
                .because("a number that nobody checked is no figure");
    }

    /** Nobody but the checker makes what may be shown. */
    static ArchRule onlyTheCheckerDiscloses() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Checker.class.getName())
                .should()
                .callMethod(Disclosed.class, "checked", java.util.Map.class);
    }
}
