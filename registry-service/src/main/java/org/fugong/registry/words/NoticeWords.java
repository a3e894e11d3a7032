package org.fugong.registry.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of notices and open matters: {@code {notice:what}}. Chinese stands in messages/notice_zh.properties. */
@MessageBundle(value = "notice", locale = "en")
public interface NoticeWords {
    @Message("Notices")
    String notices();

    @Message("{#if unread == 0}Everything has been read{#else}{unread} not yet read{/if}")
    String lead(int unread);

    @Message("Nothing to tell")
    String none();

    @Message("Deadlines, decisions and what others ask of you will stand here.")
    String noneHint();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("State")
    String state();

    @Message("Read")
    String read();

    @Message("Not read")
    String unread();

    @Message("Mark as read")
    String markRead();

    @Message("Open matters")
    String openMatters();

    @Message("Nothing is open.")
    String noMatter();

    @Message("Due")
    String due();

    @Message("Since")
    String since();
}
