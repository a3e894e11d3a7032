/** Takes in how things stand that enterprises ask for, offer, report and are told. */
@NullMarked
package org.fugong.reporting.matter.application;

import org.jspecify.annotations.NullMarked;
