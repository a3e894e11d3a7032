package org.fugong.chassis.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.PageContext.Reader;

/** Puts a page into the frame: language, theme, navigation and reader are taken from the request. */
@ApplicationScoped
public class Shell {
    /** Name of the cookie with the language that the reader chose: {@code zh} or {@code en}. */
    public static final String LANG_COOKIE = "lang";

    /** Name of the cookie with the theme that the reader chose: {@code light}, {@code dark} or {@code auto}. */
    public static final String THEME_COOKIE = "theme";

    private static final Reader NOBODY = new Reader(false, "", List.of());
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");
    private static final List<String> ASSETS = List.of("fugong.css", "fugong.js", "fugong.svg");

    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final Navigation navigation;
    private final String base;
    private final String service;
    private final ZoneId zone;
    private final String version = checksumOfAssets();

    @Inject
    Shell(
            CurrentVertxRequest current,
            SecurityIdentity identity,
            Navigation navigation,
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String rootPath,
            @ConfigProperty(name = "fugong.service", defaultValue = "") String service,
            @ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.current = current;
        this.identity = identity;
        this.navigation = navigation;
        this.base = rootPath.endsWith("/") ? rootPath.substring(0, rootPath.length() - 1) : rootPath;
        this.service = service;
        this.zone = zone;
    }

    /**
     * The page as the reader of this request sees it.
     *
     * @param page a template that includes {@code shell}
     * @param active key of the navigation link that this page belongs to; one that is unknown marks none
     */
    public TemplateInstance page(TemplateInstance page, String active) {
        return page(page, active, identity);
    }

    /** The page as someone who need not be the caller of the current request sees it. */
    TemplateInstance page(TemplateInstance page, String active, SecurityIdentity identity) {
        PageContext context = context(active, reader(identity));
        return page.data("shell", context).setLocale(Locale.forLanguageTag(context.lang()));
    }

    /** A page that belongs to no link of the navigation. */
    public TemplateInstance page(TemplateInstance page) {
        return page(page, "");
    }

    /** The reader's language: the one chosen, else the first of Accept-Language that there is, else Chinese. */
    public String lang() {
        return Languages.of(cookie(LANG_COOKIE), request().getHeader("Accept-Language"));
    }

    /** The frame's words in the reader's language, for what is written outside of templates. */
    public Words words() {
        return MessageBundles.get(Words.class, Localized.Literal.of(lang()));
    }

    /** Where the service's own paths begin, such as {@code /registry}; empty at the root. */
    public String base() {
        return base;
    }

    private PageContext context(String active, Reader reader) {
        String lang = lang();
        String offset = zone.getRules().getOffset(Clock.systemUTC().instant()).getId();
        return new PageContext(
                lang,
                theme(),
                base,
                service,
                URLEncoder.encode(here(), StandardCharsets.UTF_8),
                version,
                offset.equals("Z") ? "+00:00" : offset,
                reader,
                navigation.sections(Set.copyOf(reader.roles()), lang, active));
    }

    private static Reader reader(SecurityIdentity identity) {
        try {
            if (identity.isAnonymous()) {
                return NOBODY;
            }
        } catch (AuthenticationFailedException expired) {
            // A page open to all is shown all the same; the reader sees that they are logged out.
            return NOBODY;
        }
        String name = identity.getPrincipal().getName();
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String told) {
            name = told;
        }
        Set<String> roles = new LinkedHashSet<>(identity.getRoles());
        return new Reader(
                true, name == null ? "" : name, roles.stream().sorted().toList());
    }

    private String theme() {
        String chosen = cookie(THEME_COOKIE);
        return chosen != null && THEMES.contains(chosen) ? chosen : "auto";
    }

    private String here() {
        HttpServerRequest request = request();
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }

    private @Nullable String cookie(String name) {
        Cookie cookie = request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    private HttpServerRequest request() {
        return current.getCurrent().request();
    }

    private static String checksumOfAssets() {
        CRC32 sum = new CRC32();
        for (String asset : ASSETS) {
            String resource = "META-INF/resources/assets/" + asset;
            try (InputStream in = Shell.class.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is missing");
                }
                sum.update(in.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
