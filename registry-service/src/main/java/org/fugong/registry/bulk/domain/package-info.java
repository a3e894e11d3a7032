/** Columns of the files that are loaded in bulk, and the course of an import. */
@NullMarked
package org.fugong.registry.bulk.domain;

import org.jspecify.annotations.NullMarked;
