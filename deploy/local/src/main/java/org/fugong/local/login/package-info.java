/**
 * A small OpenID Connect provider for one machine: a few made-up people, each a button on its log-in page. It proves nobody's
 * identity and therefore serves the loopback address only; in production any provider takes its place.
 */
@NullMarked
package org.fugong.local.login;

import org.jspecify.annotations.NullMarked;
