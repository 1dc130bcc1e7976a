package org.dauys.server.consultation.reader;

import gg.jte.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.compare.table.Side;
import org.dauys.compare.table.TableView;
import org.dauys.server.consultation.Rationales;
import org.dauys.server.consultation.Version;
import org.dauys.server.consultation.reader.CompareCache.Prepared;
import org.dauys.server.consultation.reader.CompareChoices.Choice;
import org.dauys.text.Provision;
import org.dauys.text.write.ActHtml;

/** A provision's page: where it stands; what became of it and its way are told by the parts. */
public final class ProvisionView {
    private final ProvisionAsked asked;
    private final ProvisionPlace place;
    private final ProvisionChange change;
    private final ProvisionWay way;

    /**
     * @param prepared the text in force with this version, or with the newest when this is the text in force; empty when
     *     there is only one version
     * @param steps between the versions that have the language
     */
    ProvisionView(
            ProvisionAsked asked,
            ProvisionPlace place,
            Optional<Prepared> prepared,
            CompareSteps steps,
            Rationales rationales) {
        this.asked = asked;
        this.place = place;
        Side side = asked.version().equals(asked.versions().getFirst()) ? Side.OLD : Side.NEW;
        int last = side == Side.OLD ? steps.steps().size() : asked.versions().indexOf(asked.version());
        CompareReasons reasons =
                new CompareReasons(new CompareSteps(steps.steps().subList(0, last)), rationales);
        this.change = new ProvisionChange(asked, place, prepared, side, reasons);
        ProvisionHistory history = ProvisionHistory.of(asked.versions(), steps, asked.version(), change.label());
        this.way = new ProvisionWay(asked, place, change, history, rationales);
    }

    /** A link with words of the act. */
    public record Holder(String name, String href) {}

    /** What became of it between two versions. */
    public ProvisionChange change() {
        return change;
    }

    /** Its way through all versions. */
    public ProvisionWay way() {
        return way;
    }

    /** What other rooms add below the words. */
    public List<Content> additions() {
        return asked.subject()
                .additions()
                .provision(
                        asked.subject().consultation(),
                        asked.version(),
                        place.provision().label(),
                        asked.page());
    }

    public Frame frame() {
        return asked.subject().frame(asked.version(), Locale.of(asked.language().code()));
    }

    public CompareSubject subject() {
        return asked.subject();
    }

    public Version version() {
        return asked.version();
    }

    public String name() {
        return ProvisionNames.of(place, asked.page());
    }

    /** Of the act; often empty. */
    public String heading() {
        return place.provision().heading();
    }

    public String actLanguage() {
        return asked.language().code();
    }

    /** What holds the provision, the outermost first. */
    public List<Holder> above() {
        return place.above().stream().map(this::holder).toList();
    }

    public Optional<Holder> previous() {
        return place.previous().map(this::holder);
    }

    public Optional<Holder> next() {
        return place.next().map(this::holder);
    }

    private Holder holder(Provision provision) {
        String name = ActHtml.name(provision, place.act());
        boolean numbered = !provision.kind().isGroup() && provision.heading().isEmpty();
        return new Holder(
                numbered && !provision.number().isEmpty()
                        ? ProvisionNames.of(
                                ProvisionPlace.of(place.act(), provision.label())
                                        .orElse(place),
                                asked.page())
                        : name,
                asked.here(asked.subject().addresses().provision(asked.version().number(), provision.label())));
    }

    /** Its own words, where the comparison speaks of what holds it, or where there is nothing to compare with. */
    public Optional<String> words() {
        boolean alone = change.from().isEmpty() || change.isPart() || change.hasNoRows();
        return alone ? Optional.of(place.provision().text()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    public List<Choice> texts() {
        return CompareChoices.texts(
                asked.languages(),
                asked.language(),
                code -> asked.query()
                        .with(CompareQuery.TEXT, code)
                        .href(asked.page().path()));
    }

    public List<Choice> views() {
        return List.of(TableView.SIDES, TableView.MERGED).stream()
                .map(view -> new Choice(
                        asked.page().say(view == TableView.SIDES ? "compare.view.sides" : "compare.view.merged"),
                        asked.page().language(),
                        asked.query().withView(view).href(asked.page().path()),
                        0,
                        view == asked.query().view()))
                .toList();
    }

    public String permanent() {
        return asked.permanent(place.provision().label());
    }

    public String reading() {
        return asked.subject()
                .addresses()
                .reading(asked.version().number(), place.provision().label());
    }
}
