/** Divisions over HTTP. */
@NullMarked
package org.fugong.registry.division.web;

import org.jspecify.annotations.NullMarked;
