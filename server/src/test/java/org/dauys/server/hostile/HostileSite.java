package org.dauys.server.hostile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dauys.server.TestSite;
import org.dauys.server.TestVisitor;
import org.dauys.server.people.Accounts;
import org.dauys.server.people.ConsultationIds;
import org.dauys.server.people.Grant;
import org.dauys.server.people.Role;

/** One server for the tests of this package, with everything planted in three consultations. Not to be closed. */
final class HostileSite {
    /** Whose every form was filled in by {@link FormRobot}. */
    static final String ROBBED = "with-forms";
    /** In which nothing happens but what its tests do. */
    static final String HERE = "this-law";
    /** Another one with the same numbers of everything. */
    static final String THERE = "that-law";

    static final String PASSWORD = "seven herons over Balkhash";
    /** Only editors see it: words of an unpublished version. */
    static final String DRAFT = "Unpublishedwords";
    /** Names and addresses of people: only the tables of people may have them, and no log. */
    static final String NAME = "Ulpan Plantedova";

    static final String EMAIL = "ulpan.plantedova@persons.example";
    static final String STRANGER = "stranger.plantedov@persons.example";
    static final List<String> PERSONAL = List.of("Plantedova", "plantedova@", "plantedov@", "persons.example");

    private static final class Shared {
        private static final HostileSite SITE = new HostileSite();
    }

    final TestSite site = TestSite.empty();
    final Map<String, Objects> objects;
    private final Map<Role, TestVisitor> visitors = new EnumMap<>(Role.class);
    final TestVisitor all;
    final List<String> robot;

    private HostileSite() {
        LogWatch.start();
        List<String> slugs = List.of(ROBBED, HERE, THERE);
        slugs.forEach(slug -> Planting.consultation(site, slug));
        all = account(
                "planted-of-all-roles",
                Stream.concat(
                                Stream.of(Role.values()).map(Grant::everywhere),
                                slugs.stream().map(slug -> responder(slug)))
                        .toList());
        for (Role role : Role.values()) {
            Grant grant = role == Role.RESPONDER ? responder(HERE) : Grant.in(id(HERE), role);
            visitors.put(role, account("planted-" + role, List.of(grant)));
        }
        objects = Map.of(
                ROBBED, new Objects(this, ROBBED),
                HERE, new Objects(this, HERE),
                THERE, new Objects(this, THERE));
        robot = new FormRobot(this).run();
    }

    static HostileSite shared() {
        return Shared.SITE;
    }

    /** Someone with this role in {@link #HERE}, and no other. */
    TestVisitor with(Role role) {
        return java.util.Objects.requireNonNull(visitors.get(role));
    }

    /** What is planted in one of the consultations. */
    Objects of(String slug) {
        return java.util.Objects.requireNonNull(objects.get(slug));
    }

    long id(String slug) {
        return site.bean(ConsultationIds.class).of(slug).orElseThrow();
    }

    private Grant responder(String slug) {
        return new Grant(Role.RESPONDER, OptionalLong.of(id(slug)), "ministry");
    }

    TestVisitor account(String name, List<Grant> grants) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        site.bean(Accounts.class).create(lower, PASSWORD, grants);
        return TestVisitor.editor(site, lower, PASSWORD);
    }
}
