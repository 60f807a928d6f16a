package page

import (
	"fmt"
	"slices"
)

// others are the languages besides English, in the order of the translations.
var others = []string{"de", "es", "fr", "it"}

// words are the translations of what the pages for native users say. Texts of Cognito are not among them, except the most frequent.
var words = map[string][]string{
	"Account confirmed. Please sign in.": {
		"Konto bestätigt. Bitte melden Sie sich an.", "Cuenta confirmada. Inicie sesión.",
		"Compte confirmé. Veuillez vous connecter.", "Account confermato. Acceda.",
	},
	"Account created. An administrator has to confirm it before you can sign in.": {
		"Konto angelegt. Bevor Sie sich anmelden können, muss es jemand aus der Verwaltung bestätigen.",
		"Cuenta creada. Un administrador debe confirmarla antes de que pueda iniciar sesión.",
		"Compte créé. Un administrateur doit le confirmer avant que vous puissiez vous connecter.",
		"Account creato. Un amministratore deve confermarlo prima che possa accedere.",
	},
	"At least %d characters": {"Mindestens %d Zeichen", "Al menos %d caracteres", "Au moins %d caractères", "Almeno %d caratteri"},
	"An uppercase letter":    {"Ein Großbuchstabe", "Una letra mayúscula", "Une lettre majuscule", "Una lettera maiuscola"},
	"A lowercase letter":     {"Ein Kleinbuchstabe", "Una letra minúscula", "Une lettre minuscule", "Una lettera minuscola"},
	"A digit":                {"Eine Ziffer", "Una cifra", "Un chiffre", "Una cifra"},
	"A symbol, such as ! or -": {
		"Ein Sonderzeichen wie ! oder -", "Un símbolo, como ! o -", "Un symbole, comme ! ou -", "Un simbolo, come ! o -",
	},
	"A code was sent to %s.": {
		"Ein Code wurde an %s gesendet.", "Se ha enviado un código a %s.", "Un code a été envoyé à %s.", "È stato inviato un codice a %s.",
	},
	"Choose a password": {"Passwort wählen", "Elija una contraseña", "Choisissez un mot de passe", "Scelga una password"},
	"Code":              {"Code", "Código", "Code", "Codice"},
	"Confirm":           {"Bestätigen", "Confirmar", "Confirmer", "Conferma"},
	"Confirm your account": {
		"Konto bestätigen", "Confirme su cuenta", "Confirmez votre compte", "Confermi il suo account",
	},
	"Create an account": {"Konto anlegen", "Crear una cuenta", "Créer un compte", "Crea un account"},
	"Email":             {"E-Mail", "Correo electrónico", "E-mail", "E-mail"},
	"Forgot your password?": {
		"Passwort vergessen?", "¿Olvidó su contraseña?", "Mot de passe oublié ?", "Password dimenticata?",
	},
	"Incorrect username or password.": {
		"Benutzername oder Passwort ist falsch.", "El nombre de usuario o la contraseña no son correctos.",
		"Nom d’utilisateur ou mot de passe incorrect.", "Nome utente o password non corretti.",
	},
	"Invalid verification code provided, please try again.": {
		"Der Code ist falsch. Bitte versuchen Sie es noch einmal.", "El código no es correcto. Inténtelo de nuevo.",
		"Le code est incorrect. Veuillez réessayer.", "Il codice non è corretto. Riprovi.",
	},
	"New password":    {"Neues Passwort", "Nueva contraseña", "Nouveau mot de passe", "Nuova password"},
	"Optional":        {"Freiwillig", "Opcional", "Facultatif", "Facoltativo"},
	"or":              {"oder", "o", "ou", "o"},
	"Password":        {"Passwort", "Contraseña", "Mot de passe", "Password"},
	"Phone number":    {"Telefonnummer", "Número de teléfono", "Numéro de téléphone", "Numero di telefono"},
	"Send a code":     {"Code senden", "Enviar un código", "Envoyer un code", "Invia un codice"},
	"Send a new code": {"Neuen Code senden", "Enviar un código nuevo", "Envoyer un nouveau code", "Invia un nuovo codice"},
	"Set the password": {
		"Passwort setzen", "Establecer la contraseña", "Définir le mot de passe", "Imposta la password",
	},
	"Sign in":  {"Anmelden", "Iniciar sesión", "Se connecter", "Accedi"},
	"Username": {"Benutzername", "Nombre de usuario", "Nom d’utilisateur", "Nome utente"},
	"With + and country code, such as +4930123456": {
		"Mit + und Landesvorwahl, etwa +4930123456", "Con + y prefijo del país, como +34911234567",
		"Avec + et l’indicatif du pays, comme +33123456789", "Con + e prefisso del paese, come +390612345678",
	},
	"Year-month-day, such as 1990-12-31": {
		"Jahr-Monat-Tag, etwa 1990-12-31", "Año-mes-día, como 1990-12-31", "Année-mois-jour, comme 1990-12-31", "Anno-mese-giorno, come 1990-12-31",
	},
	"Your password has been changed. Please sign in.": {
		"Ihr Passwort wurde geändert. Bitte melden Sie sich an.", "Su contraseña ha cambiado. Inicie sesión.",
		"Votre mot de passe a été modifié. Veuillez vous connecter.", "La sua password è stata cambiata. Acceda.",
	},
	"This form was open for too long, or in another browser. Please try again.": {
		"Dieses Formular war zu lange offen oder in einem anderen Browser. Bitte versuchen Sie es noch einmal.",
		"Este formulario estuvo abierto demasiado tiempo o en otro navegador. Inténtelo de nuevo.",
		"Ce formulaire est resté ouvert trop longtemps ou dans un autre navigateur. Veuillez réessayer.",
		"Questo modulo è rimasto aperto troppo a lungo o in un altro browser. Riprovi.",
	},

	// the standard attributes that a schema may require
	"Address":     {"Adresse", "Dirección", "Adresse", "Indirizzo"},
	"Birthdate":   {"Geburtsdatum", "Fecha de nacimiento", "Date de naissance", "Data di nascita"},
	"Family name": {"Nachname", "Apellidos", "Nom de famille", "Cognome"},
	"Gender":      {"Geschlecht", "Género", "Genre", "Genere"},
	"Given name":  {"Vorname", "Nombre de pila", "Prénom", "Nome di battesimo"},
	"Locale":      {"Sprache und Land", "Idioma y país", "Langue et pays", "Lingua e paese"},
	"Middle name": {"Zweiter Vorname", "Segundo nombre", "Deuxième prénom", "Secondo nome"},
	"Name":        {"Name", "Nombre", "Nom", "Nome"},
	"Nickname":    {"Spitzname", "Apodo", "Surnom", "Soprannome"},
	"Picture":     {"Bild (Adresse)", "Imagen (dirección)", "Image (adresse)", "Immagine (indirizzo)"},
	"Preferred username": {
		"Bevorzugter Benutzername", "Nombre de usuario preferido", "Nom d’utilisateur préféré", "Nome utente preferito",
	},
	"Profile":   {"Profil (Adresse)", "Perfil (dirección)", "Profil (adresse)", "Profilo (indirizzo)"},
	"Time zone": {"Zeitzone", "Zona horaria", "Fuseau horaire", "Fuso orario"},
	"Website":   {"Website", "Sitio web", "Site web", "Sito web"},
}

// Say returns a text in a language, such as "de" or "de-AT", and in English when there is none. The second result is the language it is in.
func Say(language, text string, args ...any) (said, in string) {
	in = textsIn(language).Language
	translations := words[text]
	if i := slices.Index(others, in); i >= 0 && i < len(translations) {
		text = translations[i]
	} else {
		in = "en"
	}
	if len(args) > 0 {
		text = fmt.Sprintf(text, args...)
	}
	return text, in
}
