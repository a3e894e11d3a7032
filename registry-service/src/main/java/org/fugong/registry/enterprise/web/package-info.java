/** Enterprises by REST and their pages. */
@NullMarked
package org.fugong.registry.enterprise.web;

import org.jspecify.annotations.NullMarked;
