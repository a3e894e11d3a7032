package org.fugong.local.login;

import java.util.List;
import java.util.Map;

/** The page with a button for each person. Works without scripts; dark where the reader's system is. */
final class LogInPage {

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--ink:#1c2430;--ground:#f5f6f8;--card:#fff;--line:#8a93a3;--accent:#0b5cad}
            @media(prefers-color-scheme:dark){:root{--ink:#e8ebf0;--ground:#14181f;--card:#1f2630;--line:#7d8798;--accent:#7db8f5}}
            body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
            main{max-width:56rem;margin:0 auto;padding:1.5rem 1rem}
            h1{font-size:1.5rem;margin:0 0 .25rem}
            p{margin:0 0 1rem}
            .people{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
            button{font:inherit;color:inherit;text-align:start;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;min-height:3.5rem;cursor:pointer}
            button:hover{border-color:var(--accent)}
            button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            strong{display:block}
            .other{margin-top:1.5rem;display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}
            label{flex:1 1 16rem}
            label span{display:block}
            input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;min-height:3.5rem;width:100%;box-sizing:border-box}
            input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            """;

    private LogInPage() {}

    static String html(List<Person> people, List<Map.Entry<String, String>> parameters, String styleNonce) {
        String hidden = hidden(parameters);
        StringBuilder page = new StringBuilder(4096)
                .append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<title>登录 · Log in · Fugong</title><style nonce=\"")
                .append(styleNonce)
                .append("\">")
                .append(STYLE)
                .append("</style></head><body><main><h1>登录 <span lang=\"en\">Log in</span></h1>")
                .append("<p>演示用的人员，均属虚构；仅限本机。<br><span lang=\"en\">Made-up people to try Fugong with; on this")
                .append(" machine only.</span></p><form class=\"people\" method=\"post\">")
                .append(hidden);
        for (Person person : people) {
            page.append("<button name=\"person\" value=\"")
                    .append(escaped(person.id()))
                    .append("\"><strong>")
                    .append(escaped(person.name()))
                    .append("</strong>")
                    .append(escaped(person.role()))
                    .append("</button>");
        }
        return page.append("</form><form class=\"other\" method=\"post\">")
                .append(hidden)
                .append("<label><span>其他人员 <span lang=\"en\">Somebody else: worker-1, contact-1, gate-1,")
                .append(" official-330110001</span></span>")
                .append("<input name=\"person\" required autocomplete=\"off\" autocapitalize=\"none\"></label>")
                .append("<button>登录 <span lang=\"en\">Log in</span></button></form></main></body></html>")
                .toString();
    }

    /** What the provider has to know again when a person has been chosen. */
    private static String hidden(List<Map.Entry<String, String>> parameters) {
        StringBuilder fields = new StringBuilder(1024);
        for (Map.Entry<String, String> parameter : parameters) {
            fields.append("<input type=\"hidden\" name=\"")
                    .append(escaped(parameter.getKey()))
                    .append("\" value=\"")
                    .append(escaped(parameter.getValue()))
                    .append("\">");
        }
        return fields.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
