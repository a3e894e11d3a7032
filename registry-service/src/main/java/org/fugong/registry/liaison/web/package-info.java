/** Liaison officers by REST and their pages. */
@NullMarked
package org.fugong.registry.liaison.web;

import org.jspecify.annotations.NullMarked;
