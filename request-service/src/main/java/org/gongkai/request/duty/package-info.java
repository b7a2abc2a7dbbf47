/** That who does something has the duty for it (职责), where the rights alone do not tell. */
package org.gongkai.request.duty;
