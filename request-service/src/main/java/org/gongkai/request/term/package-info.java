/** The terms in which applications are to be answered (答复期限, Art. 33 of the Regulations). */
package org.gongkai.request.term;
