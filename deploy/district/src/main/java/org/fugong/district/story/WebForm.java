package org.fugong.district.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form of a page, filled in by the names of its fields, held to its own rules as a browser does, and sent as the pages'
 * script {@code fugong.js} sends it: its fields as JSON with the types that they say, the version that it carries, and then on
 * to where it leads.
 */
final class WebForm {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;，；、]+");
    private static final Pattern MEMBER = Pattern.compile("\\{(\\w+)\\}");
    private static final int TO_THE_MINUTE = "2020-02-18T11:00".length();

    private final Browser browser;
    private final String path;
    private final Document document;
    private final FormElement form;
    private final Map<String, Object> pressed = new LinkedHashMap<>();

    WebForm(Browser browser, String path, Document document, FormElement form) {
        this.browser = browser;
        this.path = path;
        this.document = document;
        this.form = form;
    }

    String attribute(String name) {
        return form.attr(name);
    }

    /** Types a text, or chooses one of a list. */
    WebForm fill(String name, Object value) {
        Element yuan = form.selectFirst("[data-yuan=" + name + "]");
        if (yuan != null) {
            yuan.val(value.toString());
            // The script of the offer keeps fen in the hidden field beside.
            field(name)
                    .val(new BigDecimal(value.toString())
                            .movePointRight(2)
                            .setScale(0, RoundingMode.HALF_UP)
                            .toString());
            return this;
        }
        Element field = field(name);
        if (field.hasAttr("disabled")) {
            throw refused(name, "is not open");
        }
        if (field.tagName().equals("select")) {
            select(field, name, value.toString());
        } else if (field.attr("type").equals("radio")) {
            pick(name, value.toString());
        } else {
            field.val(value.toString());
        }
        return this;
    }

    /** Chooses from a list by what it shows. */
    WebForm choose(String name, String shown) {
        for (Element option : field(name).select("option")) {
            if (option.text().equals(shown)) {
                return fill(name, option.val());
            }
        }
        throw refused(name, "has no " + shown);
    }

    /** Ticks those of a list of boxes that have these values. */
    WebForm tick(String name, List<String> values) {
        for (String value : values) {
            one("input[type=checkbox][name=" + name + "][value='" + value + "']", name + " " + value)
                    .attr("checked", true);
        }
        return this;
    }

    /** Ticks a box. */
    WebForm tick(String name) {
        one("input[type=checkbox][name=" + name + "]", name).attr("checked", true);
        return this;
    }

    /** Presses one of several buttons. */
    WebForm press(String name, String value) {
        one("button[name=" + name + "][value=" + value + "]", name + " " + value);
        pressed.put(name, value);
        return this;
    }

    /** Sends it, and shows the page that comes after; a refusal ends the story with what it says. */
    WebPage send() {
        return after(attempt().expect());
    }

    /** Sends it, whatever comes of it. */
    Rest.Answer attempt() {
        String[] api = form.attr("data-api").split(" ");
        try {
            String body = form.attr("data-body").equals("none") ? "" : Rest.JSON.writeValueAsString(read());
            return browser.send(api[0], api[1], body, form.attr("data-etag"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page that comes after an answer: the same again, or the one that the form leads to. */
    WebPage after(JsonNode answer) {
        String done = form.hasAttr("data-done") ? form.attr("data-done") : "reload";
        if (done.equals("reload") || done.equals("stay")) {
            return browser.open(path);
        }
        Matcher member = MEMBER.matcher(done);
        return browser.open(member.replaceAll(
                found -> Matcher.quoteReplacement(answer.path(found.group(1)).asText())));
    }

    private void select(Element select, String name, String value) {
        Element option = select.selectFirst("option[value='" + value + "']");
        if (option == null) {
            throw refused(name, "has no " + value);
        }
        select.select("option").forEach(other -> other.removeAttr("selected"));
        option.attr("selected", true);
    }

    private void pick(String name, String value) {
        form.select("input[type=radio][name=" + name + "]").forEach(other -> other.removeAttr("checked"));
        Element chosen = one("input[type=radio][name=" + name + "][value='" + value + "']", name + " " + value)
                .attr("checked", true);
        // A number is asked only where there is a unit for it; the script of the page opens the field.
        if (!chosen.attr("data-unit").isEmpty()) {
            form.select("#f-quantity").removeAttr("disabled");
        }
    }

    private Map<String, Object> read() {
        Map<String, Object> body = new LinkedHashMap<>();
        for (Element field : form.elements()) {
            String name = field.attr("name");
            String type = field.attr("type");
            if (name.isEmpty() || field.hasAttr("disabled") || field.tagName().equals("button")) {
                continue;
            }
            if (type.equals("radio") && !field.hasAttr("checked")) {
                askedFor(
                        field, name, form.select("[name=" + name + "][checked]").isEmpty() ? "" : "chosen");
            } else if (type.equals("checkbox") && field.attr("data-type").equals("list")) {
                List<Object> list = listOf(body, name);
                if (field.hasAttr("checked")) {
                    list.add(field.val());
                }
            } else if (type.equals("checkbox")) {
                body.put(name, field.hasAttr("checked"));
            } else {
                String raw = value(field).strip();
                askedFor(field, name, raw);
                held(field, name, raw);
                typed(field, raw).ifPresent(value -> body.put(name, value));
            }
        }
        body.putAll(pressed);
        return body;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> listOf(Map<String, Object> body, String name) {
        return (List<Object>) body.computeIfAbsent(name, list -> new ArrayList<>());
    }

    private static String value(Element field) {
        if (!field.tagName().equals("select")) {
            return field.val();
        }
        Element option = field.selectFirst("option[selected]");
        Element shown = option != null ? option : field.selectFirst("option");
        return shown == null ? "" : shown.val();
    }

    /** As the API takes it; nothing for a field that was left empty. */
    private Optional<Object> typed(Element field, String raw) {
        String kind = field.attr("data-type");
        if (kind.equals("list")) {
            return Optional.of(raw.isEmpty() ? List.of() : List.of(SEPARATORS.split(raw)));
        }
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        boolean local = field.attr("type").equals("datetime-local") && !kind.equals("local");
        if (kind.equals("instant") || local) {
            String offset = document.expectFirst("html").attr("data-offset");
            return Optional.of(OffsetDateTime.parse((raw.length() == TO_THE_MINUTE ? raw + ":00" : raw) + offset)
                    .toInstant()
                    .toString());
        }
        return Optional.of(
                switch (kind) {
                    case "number" -> new BigDecimal(raw);
                    case "boolean" -> raw.equals("true");
                    default -> raw;
                });
    }

    private void askedFor(Element field, String name, String value) {
        if (field.hasAttr("required") && value.isEmpty()) {
            throw refused(name, "must be filled in");
        }
    }

    /** The limits that a browser holds a field to. */
    private void held(Element field, String name, String raw) {
        if (field.hasAttr("maxlength") && raw.length() > Integer.parseInt(field.attr("maxlength"))) {
            throw refused(name, "takes " + field.attr("maxlength") + " characters");
        }
        if (field.attr("type").equals("number") && !raw.isEmpty()) {
            BigDecimal number = new BigDecimal(raw);
            if (field.hasAttr("min") && number.compareTo(new BigDecimal(field.attr("min"))) < 0
                    || field.hasAttr("max") && number.compareTo(new BigDecimal(field.attr("max"))) > 0) {
                throw refused(name, "takes " + field.attr("min") + " to " + field.attr("max") + ", not " + raw);
            }
        }
    }

    private Element field(String name) {
        return one("[name=" + name + "]", name);
    }

    private Element one(String css, String what) {
        Element found = form.selectFirst(css);
        if (found == null) {
            throw refused(what, "is not there");
        }
        return found;
    }

    private StoryFailed refused(String name, String why) {
        return new StoryFailed(
                "In the form " + form.attr("data-api") + " of " + path + " the field " + name + " " + why);
    }
}
