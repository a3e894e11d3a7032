@NullMarked
package org.fugong.reporting.help.application;

import org.jspecify.annotations.NullMarked;
