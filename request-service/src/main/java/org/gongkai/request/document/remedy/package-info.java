/** The paragraph on remedies (救济途径): dated data, chosen by day, outcome, kind of body and way of service. */
package org.gongkai.request.document.remedy;
