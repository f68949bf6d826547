<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>Pictures in rows</Title>
  <Rule><PolygonSymbolizer>
    <Fill><GraphicFill><Graphic>
      <ExternalGraphic><OnlineResource xlink:href="symbols/tree.svg"/><Format>image/svg+xml</Format></ExternalGraphic><Size>16</Size>
    </Graphic></GraphicFill></Fill>
    <VendorOption name="graphic-margin">4 6</VendorOption>
  </PolygonSymbolizer></Rule>
</FeatureTypeStyle>
