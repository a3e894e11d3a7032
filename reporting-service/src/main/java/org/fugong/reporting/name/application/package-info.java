@NullMarked
package org.fugong.reporting.name.application;

import org.jspecify.annotations.NullMarked;
