/** Who goes against a reply (申请人、原告): kept sealed, shown masked, erased when its time is over. */
package org.gongkai.litigation.applicant;
