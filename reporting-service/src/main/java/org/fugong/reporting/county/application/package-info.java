@NullMarked
package org.fugong.reporting.county.application;

import org.jspecify.annotations.NullMarked;
