package org.fugong.local.login;

import java.util.List;
import java.util.Optional;

/** Everybody who may log in on this machine: some are offered, the others have to say who they are. */
public interface Directory {

    /** Those for whom the log-in has a button. */
    List<Person> offered();

    /** The person of that id, offered or not. */
    Optional<Person> find(String id);
}
