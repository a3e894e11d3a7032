/** Imports by REST and their pages. */
@NullMarked
package org.fugong.registry.bulk.web;

import org.jspecify.annotations.NullMarked;
