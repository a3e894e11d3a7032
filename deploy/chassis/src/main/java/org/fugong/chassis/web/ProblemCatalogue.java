package org.fugong.chassis.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * All problem types and field error codes of this service with what they say. They come from the resources
 * {@code texts_en.properties} and {@code texts_zh.properties} on the classpath, under the keys {@code problem.TYPE} and
 * {@code code.CODE}: the same that pages show. A service adds its own in files of the same name.
 */
@ApplicationScoped
public class ProblemCatalogue {
    private static final String PROBLEM = "problem.";
    private static final String CODE = "code.";

    private final Map<String, ProblemText> problems;
    private final Map<String, ProblemText> codes;

    ProblemCatalogue() {
        Properties en = load("en");
        Properties zh = load("zh");
        this.problems = texts(en, zh, PROBLEM);
        this.codes = texts(en, zh, CODE);
    }

    /** Texts by problem type without its prefix, in alphabetical order. */
    public Map<String, ProblemText> problems() {
        return problems;
    }

    /** Texts by code of a field error, in alphabetical order. */
    public Map<String, ProblemText> codes() {
        return codes;
    }

    /** Title of a type: its words. It is the same wherever the type occurs, as RFC 9457 asks. */
    static String title(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }

    private static Map<String, ProblemText> texts(Properties en, Properties zh, String prefix) {
        Map<String, ProblemText> texts = new TreeMap<>();
        for (Properties each : new Properties[] {en, zh}) {
            for (String key : each.stringPropertyNames()) {
                if (key.startsWith(prefix)) {
                    String slug = key.substring(prefix.length());
                    String english = en.getProperty(key, title(slug) + '.');
                    texts.put(slug, new ProblemText(english, zh.getProperty(key, english)));
                }
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources("texts_" + language + ".properties"))) {
                try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    all.load(in);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
