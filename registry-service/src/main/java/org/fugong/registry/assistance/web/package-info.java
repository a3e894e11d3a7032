/** Requests for help by REST and on pages. */
@NullMarked
package org.fugong.registry.assistance.web;

import org.jspecify.annotations.NullMarked;
