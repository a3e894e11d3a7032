@NullMarked
package org.fugong.reporting.charter.application;

import org.jspecify.annotations.NullMarked;
